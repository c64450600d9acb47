-- Notes about a place: what the web tests create, list and change.
CREATE TABLE note (
  id uuid PRIMARY KEY,
  area text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  rank integer NOT NULL
);
SELECT scope_by_area('note');
