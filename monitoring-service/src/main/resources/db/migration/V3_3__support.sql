-- Support plans (帮扶计划). Recognition obliges the township to make one within the limit; the row exists from that day on.
CREATE TABLE support_plan (
  id uuid PRIMARY KEY,
  recognition_id uuid NOT NULL UNIQUE,
  recognition_no text NOT NULL,
  household_id uuid NOT NULL,
  household_no text NOT NULL,
  head_name text NOT NULL,
  area text COLLATE "C" NOT NULL,
  category text NOT NULL,
  risks text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('DUE', 'MADE')),
  recognised_on date NOT NULL,
  due_on date NOT NULL,
  overdue_told_on date,
  made_by text,
  made_by_unit text,
  made_at timestamptz,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  version bigint NOT NULL,
  CHECK ((state = 'MADE') = (made_at IS NOT NULL))
);
SELECT scope_by_area('support_plan');
SELECT keep_history('support_plan');
CREATE INDEX support_plan_by_area ON support_plan (area, state, due_on, id);
CREATE INDEX support_plan_due ON support_plan (due_on) WHERE state = 'DUE' AND overdue_told_on IS NULL;
CREATE INDEX support_plan_by_household ON support_plan (household_id);

CREATE TABLE support_measure (
  plan_id uuid NOT NULL REFERENCES support_plan,
  position int NOT NULL,
  area text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  description text NOT NULL,
  unit text NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  amount bigint CHECK (amount > 0),
  PRIMARY KEY (plan_id, position),
  CHECK (ends_on >= starts_on)
);
SELECT scope_by_area('support_measure');

CREATE TABLE support_person (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES support_plan,
  position int NOT NULL,
  area text COLLATE "C" NOT NULL,
  name text NOT NULL,
  unit text NOT NULL,
  phone_cipher bytea NOT NULL,
  UNIQUE (plan_id, position)
);
SELECT scope_by_area('support_person');
