-- The two things time needs a memory for: which business date the demo shows, and which day each sweep has done.

-- Demo profile only: the date shown (business_date) and the date it is on its way to (target). One row.
CREATE TABLE business_date (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  business_date date NOT NULL,
  target date NOT NULL,
  CHECK (target >= business_date)
);
SELECT unscoped('business_date', 'one date for the whole service');

CREATE TABLE sweep_day (
  sweep text PRIMARY KEY,
  swept_to date NOT NULL
);
SELECT unscoped('sweep_day', 'progress of the daily sweeps, no business data');

CREATE TABLE shedlock (
  name varchar(64) PRIMARY KEY,
  lock_until timestamptz NOT NULL,
  locked_at timestamptz NOT NULL,
  locked_by varchar(255) NOT NULL
);
SELECT unscoped('shedlock', 'leases of scheduled jobs, no business data');
