-- 題：2年度続けて達成度が低い目標
-- municipality_name：団体名
-- department：課名
-- fiscal_year：年度
-- goal：目標
-- rating_before：前の年度の達成度
-- rating：達成度
SELECT
  now.municipality_name AS municipality_name,
  now.department AS department,
  now.fiscal_year AS fiscal_year,
  CASE WHEN now.goal = '' THEN now.theme ELSE now.goal END AS goal,
  before.rating AS rating_before,
  now.rating AS rating
FROM goals AS now
JOIN goals AS before
  ON before.goal_key = now.goal_key
  AND before.fiscal_year = now.fiscal_year - 1
WHERE now.is_low AND before.is_low
ORDER BY municipality_name, department, fiscal_year, goal
LIMIT 10000
