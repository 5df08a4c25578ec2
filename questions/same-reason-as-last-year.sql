-- 題：前の年度と同じ文の効果又は理由
-- municipality_name：団体名
-- department：課名
-- fiscal_year：年度
-- goal：目標
-- outcome：効果又は理由
SELECT
  now.municipality_name AS municipality_name,
  now.department AS department,
  now.fiscal_year AS fiscal_year,
  CASE WHEN now.goal = '' THEN now.theme ELSE now.goal END AS goal,
  now.outcome AS outcome
FROM goals AS now
JOIN goals AS before
  ON before.goal_key = now.goal_key
  AND before.fiscal_year = now.fiscal_year - 1
  AND before.outcome_key = now.outcome_key
ORDER BY municipality_name, department, fiscal_year, goal
LIMIT 10000
