-- Every change that has an interval, in the order of the file.
SELECT indicator, division, level, region, sex, age, origin,
       first_start, first_end, last_start, last_end, estimate, lower, upper, phi
FROM change
