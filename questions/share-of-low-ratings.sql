-- 題：団体と年度ごとの、低い達成度の割合
-- 「低い」は、それぞれの団体が理由を必要としている達成度です。
-- fiscal_year：年度
-- municipality：団体のキー
-- municipality_name：団体名
-- low：低い達成度の件数
-- rated：達成度のある目標の数
-- percent：割合（％）
SELECT
  fiscal_year,
  municipality,
  MAX(municipality_name) AS municipality_name,
  SUM(CASE WHEN is_low THEN 1 ELSE 0 END) AS low,
  COUNT(*) AS rated,
  ROUND(100.0 * SUM(CASE WHEN is_low THEN 1 ELSE 0 END) / COUNT(*), 1) AS percent
FROM goals
WHERE rating <> ''
GROUP BY fiscal_year, municipality
ORDER BY fiscal_year, municipality_name, municipality
