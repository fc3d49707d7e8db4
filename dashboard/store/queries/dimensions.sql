-- Which levels, divisions and sexes each indicator has figures of.
SELECT DISTINCT indicator, division, level, sex FROM observation WHERE age = 'total'
