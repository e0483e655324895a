SELECT 'arbeitslose' AS was, raum_id, raum, berichtsjahr AS jahr, anzahl FROM arbeitslose__insgesamt
UNION ALL SELECT 'sgb2_erwerbsfaehige', raum_id, raum, berichtsjahr, anzahl FROM sgb2_merkmale__erwerbsfaehige
UNION ALL SELECT 'nef', raum_id, raum, berichtsjahr, anzahl FROM nef__insgesamt
UNION ALL SELECT 'grundsicherung_65', raum_id, raum, berichtsjahr, anzahl FROM grundsicherung_sgb12__altersgruppe WHERE altersgruppe = '65+'
UNION ALL SELECT 'wohnungslosigkeit_bedroht', raum_id, raum, berichtsjahr, anzahl FROM wohnungslosigkeit_bedroht__insgesamt
UNION ALL SELECT 'einwohner', raum_id, raum, berichtsjahr, anzahl FROM einwohner__insgesamt
UNION ALL SELECT 'unter_18', raum_id, raum, berichtsjahr, anzahl FROM einwohner_unter_18__unter_18
UNION ALL SELECT 'von_18_bis_65', raum_id, raum, berichtsjahr, anzahl FROM einwohner_18_bis_65__von_18_bis_65
UNION ALL SELECT 'ab_65', raum_id, raum, berichtsjahr, anzahl FROM einwohner_ab_65__ab_65
