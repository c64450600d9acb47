-- The last published value of each indicator and place: only a change is told.
CREATE TABLE indicator_told (
  indicator text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  numerator bigint NOT NULL,
  denominator bigint NOT NULL,
  PRIMARY KEY (indicator, area)
);
SELECT system_only('indicator_told', 'sums that the daily sweep compares with the last ones it told');
