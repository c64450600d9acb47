-- An order (督办单) on something that another service found overdue. Source: PLAN_2_7 (early help), S57 (orders until cleared).
-- One per subject and missed date: the event that settles it may arrive first, then the order is born cleared.
CREATE SEQUENCE supervision_order_no;

CREATE TABLE supervision_order (
  id uuid PRIMARY KEY,
  no text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('CLUE_OVERDUE', 'SUPPORT_PLAN_OVERDUE')),
  subject_id uuid NOT NULL,
  subject_no text,
  household_id uuid NOT NULL,
  household_no text,
  head_name text,
  area text COLLATE "C" NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'CLEARED')),
  opened_on date NOT NULL,
  acknowledged_by text,
  acknowledged_at timestamptz,
  reply text,
  cleared_by text,
  cleared_at timestamptz,
  cleared_because text,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  version bigint NOT NULL,
  UNIQUE (kind, subject_id, due_on),
  CHECK ((state = 'CLEARED') = (cleared_at IS NOT NULL))
);
SELECT scope_by_area('supervision_order');
SELECT keep_history('supervision_order');
CREATE INDEX supervision_order_by_area ON supervision_order (area, state, opened_on, id);
CREATE INDEX supervision_order_by_state ON supervision_order (state, opened_on, id);
