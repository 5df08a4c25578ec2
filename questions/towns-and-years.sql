-- 題：どの団体のどの年度のデータがあるか
-- municipality：団体のキー
-- municipality_name：団体名
-- fiscal_year：年度
-- departments：課の数
-- goals：目標の数
-- rated：達成度のある目標の数
SELECT
  municipality,
  MAX(municipality_name) AS municipality_name,
  fiscal_year,
  COUNT(*) AS departments,
  SUM(goals) AS goals,
  SUM(rated) AS rated
FROM departments
GROUP BY municipality, fiscal_year
ORDER BY municipality, fiscal_year
