-- 題：同じ名前の課の、達成度の件数（全団体）
-- 段階の決め方（scale）が違うものは、別の行になります。
-- fiscal_year：年度
-- department：課名
-- scale：達成度の段階
-- rating：達成度
-- goals：件数
-- towns：団体の数
SELECT
  fiscal_year,
  department,
  scale,
  rating,
  COUNT(*) AS goals,
  COUNT(DISTINCT municipality) AS towns
FROM goals
WHERE rating <> ''
GROUP BY fiscal_year, department, scale, rating
ORDER BY department, fiscal_year, scale, rating
