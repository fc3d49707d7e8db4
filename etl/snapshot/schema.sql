-- One snapshot. Rows are stored in the order of the key, so that a question about one indicator
-- reads a few row groups. Suppressed figures are not in the file at all.
CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
CREATE TABLE indicator (number INTEGER PRIMARY KEY, id VARCHAR, theme VARCHAR, kind VARCHAR, record VARCHAR);
CREATE TABLE theme (id VARCHAR PRIMARY KEY, record VARCHAR);
CREATE TABLE observation (
    indicator INTEGER NOT NULL, division SMALLINT NOT NULL, level VARCHAR NOT NULL,
    region VARCHAR NOT NULL, period_start SMALLINT NOT NULL, period_end SMALLINT NOT NULL,
    sex VARCHAR NOT NULL, age VARCHAR NOT NULL, origin VARCHAR NOT NULL,
    numerator DOUBLE, denominator DOUBLE, value DOUBLE, lower DOUBLE, upper DOUBLE,
    status VARCHAR NOT NULL, confidentiality VARCHAR NOT NULL,
    CHECK (status <> 'Q' OR coalesce(numerator, denominator, value, lower, upper) IS NULL)
);
