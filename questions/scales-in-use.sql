-- 題：使われている達成度の段階
-- scale：達成度の段階
-- towns：団体の数
-- first_year：最初の年度
-- last_year：最後の年度
SELECT
  scale,
  COUNT(DISTINCT municipality) AS towns,
  MIN(fiscal_year) AS first_year,
  MAX(fiscal_year) AS last_year
FROM goals
GROUP BY scale
ORDER BY towns DESC, scale
