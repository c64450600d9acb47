-- A table of a place, one of a place and a unit, both with history: what the platform's tests try the macros on.
CREATE TABLE parcel (
  id uuid PRIMARY KEY,
  area text COLLATE "C" NOT NULL,
  owner text NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX ON parcel (area, id);
SELECT scope_by_area('parcel');
SELECT keep_history('parcel');

CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  area text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  recorded_at timestamptz NOT NULL
);
SELECT scope_by_area_and_unit('delivery');
SELECT keep_history('delivery');

CREATE TABLE staged (id uuid PRIMARY KEY);
SELECT system_only('staged', 'staging of the sample');

CREATE TABLE receipt (id uuid PRIMARY KEY);
SELECT unscoped('receipt', 'nothing about a place');
SELECT append_only('receipt');
