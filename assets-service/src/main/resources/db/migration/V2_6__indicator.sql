-- Shares that other services compute lights from, as they were told last: told again only when they have changed.
CREATE TABLE asset_indicator (
  indicator text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  numerator bigint NOT NULL CHECK (numerator >= 0),
  denominator bigint NOT NULL CHECK (denominator >= numerator),
  PRIMARY KEY (indicator, area, unit)
);
SELECT scope_by_area('asset_indicator');
