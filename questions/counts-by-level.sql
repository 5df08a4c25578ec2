-- 題：団体と年度ごとの、達成度の件数
-- 段階の決め方（scale）が違うものは、別の行になります。達成度は数えるだけで、足したり平均したりしません。
-- fiscal_year：年度
-- municipality：団体のキー
-- municipality_name：団体名
-- scale：達成度の段階
-- rating：達成度
-- goals：件数
SELECT
  fiscal_year,
  municipality,
  MAX(municipality_name) AS municipality_name,
  scale,
  rating,
  COUNT(*) AS goals
FROM goals
WHERE rating <> ''
GROUP BY fiscal_year, municipality, scale, rating
ORDER BY fiscal_year, municipality_name, municipality, scale, rating
