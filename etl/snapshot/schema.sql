-- One snapshot. Rows are stored in the order of the key, so that a question about one indicator
-- reads a few row groups. Suppressed figures are not in the file at all.
-- The types level_text, region_text … are enumerations of the texts that occur, made by types.py.
CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);

-- The catalogue: each record as JSON, `position` its place in the catalogue.
CREATE TABLE indicator (
    position INTEGER NOT NULL, id VARCHAR PRIMARY KEY, number INTEGER NOT NULL UNIQUE,
    theme VARCHAR NOT NULL, kind VARCHAR NOT NULL, record VARCHAR NOT NULL
);
CREATE TABLE theme (position INTEGER NOT NULL, id VARCHAR PRIMARY KEY, record VARCHAR NOT NULL);
CREATE TABLE source (position INTEGER NOT NULL, id VARCHAR PRIMARY KEY, record VARCHAR NOT NULL);
CREATE TABLE disclosure (position INTEGER NOT NULL, id VARCHAR PRIMARY KEY, record VARCHAR NOT NULL);
CREATE TABLE claim (position INTEGER NOT NULL, id VARCHAR PRIMARY KEY, record VARCHAR NOT NULL);
CREATE TABLE goal (position INTEGER NOT NULL, id VARCHAR PRIMARY KEY, record VARCHAR NOT NULL);
CREATE TABLE service (position INTEGER NOT NULL, id VARCHAR PRIMARY KEY, record VARCHAR NOT NULL);

-- Places and borders. Codes repeat between levels: the key is level and code.
CREATE TABLE region (
    level VARCHAR NOT NULL, code VARCHAR NOT NULL, in_programme BOOLEAN NOT NULL,
    record VARCHAR NOT NULL, PRIMARY KEY (level, code)
);
CREATE TABLE division (number SMALLINT PRIMARY KEY, record VARCHAR NOT NULL);
CREATE TABLE boundary (
    division SMALLINT NOT NULL, level VARCHAR NOT NULL, geojson VARCHAR NOT NULL,
    PRIMARY KEY (division, level)
);
CREATE TABLE tile_grid (
    level VARCHAR NOT NULL, region VARCHAR NOT NULL, "row" SMALLINT NOT NULL, col SMALLINT NOT NULL,
    PRIMARY KEY (level, region)
);

CREATE TABLE observation (
    indicator INTEGER NOT NULL, division SMALLINT NOT NULL, level level_text NOT NULL,
    region region_text NOT NULL, period_start SMALLINT NOT NULL, period_end SMALLINT NOT NULL,
    sex sex_text NOT NULL, age age_text NOT NULL, origin origin_text NOT NULL,
    numerator DOUBLE, denominator DOUBLE, value DOUBLE, lower DOUBLE, upper DOUBLE,
    status status_text NOT NULL, confidentiality confidentiality_text NOT NULL,
    CHECK (status <> 'Q' OR coalesce(numerator, denominator, value, lower, upper) IS NULL)
);

-- The same figures sorted by region, so that a question about one region reads a few row groups too.
CREATE TABLE by_region (
    level level_text NOT NULL, region region_text NOT NULL, sex sex_text NOT NULL,
    age age_text NOT NULL, indicator INTEGER NOT NULL, division SMALLINT NOT NULL,
    period_start SMALLINT NOT NULL, period_end SMALLINT NOT NULL, origin origin_text NOT NULL,
    value DOUBLE, lower DOUBLE, upper DOUBLE, status status_text NOT NULL,
    CHECK (status <> 'Q' OR coalesce(value, lower, upper) IS NULL)
);

-- Change over the programme's years: the later period minus the earlier, in units of the value, with
-- its 95 % limits. A row only where both figures stand in `observation` with their counts.
CREATE TABLE change (
    indicator INTEGER NOT NULL, division SMALLINT NOT NULL, level level_text NOT NULL,
    region region_text NOT NULL, sex sex_text NOT NULL, age age_text NOT NULL,
    origin origin_text NOT NULL,
    first_start SMALLINT NOT NULL, first_end SMALLINT NOT NULL,
    last_start SMALLINT NOT NULL, last_end SMALLINT NOT NULL,
    estimate DOUBLE NOT NULL, lower DOUBLE NOT NULL, upper DOUBLE NOT NULL, phi DOUBLE NOT NULL,
    CHECK (first_end < last_start AND lower <= estimate AND estimate <= upper)
);

-- The hash of each indicator's rows in `observation` and `change`: two snapshots differ only where
-- these do (hashing.py).
CREATE TABLE digest (
    "table" VARCHAR NOT NULL, indicator INTEGER NOT NULL, hash VARCHAR NOT NULL
);

-- Who has reported what: computed at build from `observation` as it stands in this file.
CREATE TABLE coverage (
    indicator INTEGER NOT NULL, division SMALLINT NOT NULL, level VARCHAR NOT NULL,
    region VARCHAR NOT NULL, origin VARCHAR NOT NULL,
    periods SMALLINT NOT NULL, present SMALLINT NOT NULL, missing SMALLINT NOT NULL,
    suppressed SMALLINT NOT NULL, last_start SMALLINT, last_end SMALLINT, last_given SMALLINT
);
