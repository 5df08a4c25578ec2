-- 題：3年度以上続けて、同じ文のままの目標
-- municipality_name：団体名
-- department：課名
-- goal：目標
-- years：続いた年度の数
-- first_year：最初の年度
-- last_year：最後の年度
WITH each_year AS (
  SELECT DISTINCT municipality, municipality_name, department, goal, fiscal_year
  FROM goals
  WHERE goal <> ''
),
numbered AS (
  SELECT
    municipality,
    municipality_name,
    department,
    goal,
    fiscal_year,
    fiscal_year - ROW_NUMBER() OVER (PARTITION BY municipality, department, goal ORDER BY fiscal_year) AS run
  FROM each_year
)
SELECT
  MAX(municipality_name) AS municipality_name,
  department,
  goal,
  COUNT(*) AS years,
  MIN(fiscal_year) AS first_year,
  MAX(fiscal_year) AS last_year
FROM numbered
GROUP BY municipality, department, goal, run
HAVING COUNT(*) >= 3
ORDER BY years DESC, municipality_name, department, goal
LIMIT 10000
