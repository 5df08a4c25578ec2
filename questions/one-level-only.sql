-- 題：すべての目標が同じ達成度の課（目標が5つ以上）
-- fiscal_year：年度
-- municipality：団体のキー
-- municipality_name：団体名
-- department：課名
-- rating：達成度
-- goals：目標の数
SELECT
  fiscal_year,
  municipality,
  MAX(municipality_name) AS municipality_name,
  department,
  MAX(rating) AS rating,
  COUNT(*) AS goals
FROM goals
WHERE rating <> ''
GROUP BY fiscal_year, municipality, department
HAVING COUNT(DISTINCT rating) = 1 AND COUNT(*) >= 5
ORDER BY fiscal_year, municipality_name, municipality, department
LIMIT 10000
