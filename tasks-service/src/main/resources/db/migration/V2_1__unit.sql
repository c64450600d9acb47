-- Units by code, with their names over time, whom they stand for, and who took over. Written only by the repeatable migration that
-- reads policy/units.yaml and policy/divisions-150822.json.
CREATE TABLE unit (
  code text COLLATE "C" PRIMARY KEY,
  area text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('DEPARTMENT', 'TOWNSHIP', 'COLLECTIVE')),
  position int NOT NULL,
  ended_on date,
  successor text COLLATE "C" REFERENCES unit DEFERRABLE,
  CHECK ((ended_on IS NULL) = (successor IS NULL))
);

CREATE TABLE unit_name (
  code text COLLATE "C" NOT NULL REFERENCES unit ON DELETE CASCADE DEFERRABLE,
  name text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  reference text,
  PRIMARY KEY (code, valid_from),
  EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);

CREATE TABLE unit_member (
  collective text COLLATE "C" NOT NULL REFERENCES unit ON DELETE CASCADE DEFERRABLE,
  code text COLLATE "C" NOT NULL REFERENCES unit ON DELETE CASCADE DEFERRABLE,
  PRIMARY KEY (collective, code)
);

SELECT unscoped('unit', 'the list of units is public inside the suite');
SELECT unscoped('unit_name', 'the list of units is public inside the suite');
SELECT unscoped('unit_member', 'the list of units is public inside the suite');

DO $$
BEGIN
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON unit, unit_name, unit_member FROM %I, %I', app_role('app'), app_role('system'));
END
$$;

-- Who does this unit's work on that day: itself, or whoever took over in the end.
CREATE FUNCTION unit_acting(code text, day date) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain AS (
    SELECT u.code, u.ended_on, u.successor, 0 AS step FROM unit u WHERE u.code = $1
    UNION ALL
    SELECT u.code, u.ended_on, u.successor, c.step + 1 FROM chain c JOIN unit u ON u.code = c.successor
    WHERE c.ended_on < $2 AND c.step < 20)
  SELECT coalesce((SELECT chain.code FROM chain ORDER BY step DESC LIMIT 1), $1)
$$;

-- What a unit was called on that day; a code without a name is shown as it is.
CREATE FUNCTION unit_called(code text, day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT n.name FROM unit_name n WHERE n.code = $1 AND n.valid_to >= $2 ORDER BY n.valid_from LIMIT 1),
    (SELECT n.name FROM unit_name n WHERE n.code = $1 ORDER BY n.valid_from DESC LIMIT 1),
    $1)
$$;
