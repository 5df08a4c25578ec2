-- 題：3年度以上続けて、同じ文のままの目標
-- municipality_name：団体名
-- department：課名
-- goal：目標
-- years：続いた年度の数
-- first_year：最初の年度
-- last_year：最後の年度
WITH often AS (
  SELECT goal_key
  FROM goals
  WHERE goal_key IS NOT NULL
  GROUP BY goal_key
  HAVING MAX(fiscal_year) - MIN(fiscal_year) >= 2 AND COUNT(*) >= 3
),
each_year AS (
  SELECT DISTINCT goal_key, fiscal_year
  FROM goals
  WHERE goal_key IN (SELECT goal_key FROM often)
),
numbered AS (
  SELECT
    goal_key,
    fiscal_year,
    fiscal_year - ROW_NUMBER() OVER (PARTITION BY goal_key ORDER BY fiscal_year) AS run
  FROM each_year
),
runs AS (
  SELECT goal_key, COUNT(*) AS years, MIN(fiscal_year) AS first_year, MAX(fiscal_year) AS last_year
  FROM numbered
  GROUP BY goal_key, run
  HAVING COUNT(*) >= 3
)
SELECT DISTINCT
  now.municipality_name AS municipality_name,
  now.department AS department,
  CASE WHEN now.goal = '' THEN now.theme ELSE now.goal END AS goal,
  runs.years AS years,
  runs.first_year AS first_year,
  runs.last_year AS last_year
FROM runs
JOIN goals AS now
  ON now.goal_key = runs.goal_key
  AND now.fiscal_year = runs.last_year
ORDER BY years DESC, municipality_name, department, goal
LIMIT 10000
