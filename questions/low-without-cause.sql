-- 題：達成度が低いのに、理由がわからない目標
-- 理由が空のもの、記入とは言えないもの、言い換えだけのもの、原因のないものです。
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
WHERE is_low AND findings LIKE '% explanation-%'
ORDER BY fiscal_year, municipality_name, department, goal
LIMIT 10000
