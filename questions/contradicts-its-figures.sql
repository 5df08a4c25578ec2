-- 題：達成度と、書かれた数字や文が食い違う目標
-- fiscal_year：年度
-- municipality_name：団体名
-- department：課名
-- goal：目標
-- rating：達成度
-- outcome：効果又は理由
SELECT
  fiscal_year,
  municipality_name,
  department,
  CASE WHEN goal = '' THEN theme ELSE goal END AS goal,
  rating,
  outcome
FROM goals
WHERE findings LIKE '% rating-figure %' OR findings LIKE '% rating-text %'
ORDER BY fiscal_year, municipality_name, department, goal
LIMIT 10000
