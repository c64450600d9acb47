-- Lines of a chained table: what a service's own journal looks like to the sealer.
CREATE TABLE line (
  id uuid PRIMARY KEY,
  area text COLLATE "C" NOT NULL,
  day date NOT NULL,
  amount bigint NOT NULL,
  remark text,
  recorded_at timestamptz NOT NULL DEFAULT app_now()
);
SELECT scope_by_area('line');
SELECT chain_rows('line');
