-- 題：まだ記入が終わっていない課
-- 目標がない課と、達成度のない目標が残る課です。
-- fiscal_year：年度
-- municipality_name：団体名
-- department：課名
-- state：状態
-- goals：目標の数
-- unrated：達成度のない目標の数
SELECT
  fiscal_year,
  municipality_name,
  department,
  state,
  goals,
  goals - rated AS unrated
FROM departments
WHERE goals = 0 OR rated < goals
ORDER BY fiscal_year, municipality_name, department
