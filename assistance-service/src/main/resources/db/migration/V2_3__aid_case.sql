-- Aid cases (救助个案): one for each application, its steps, findings, notices and payments.
CREATE SEQUENCE aid_case_no;

CREATE TABLE aid_case (
  id uuid PRIMARY KEY,
  no text COLLATE "C" NOT NULL UNIQUE,
  application_id uuid NOT NULL UNIQUE REFERENCES application,
  receipt_no text NOT NULL,
  area text COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}$'),
  programme text COLLATE "C" NOT NULL,
  path text COLLATE "C" CHECK (path IN ('EMERGENCY', 'SPENDING')),
  hardship text COLLATE "C" NOT NULL,
  household_id uuid,
  household_no text,
  head_name text NOT NULL,
  applicant text NOT NULL,
  persons integer NOT NULL,
  id_index bytea,
  urgent boolean NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('APPLIED', 'SUPPLEMENT', 'URGENT', 'INVESTIGATION', 'APPRAISAL', 'PROPOSAL', 'PUBLICITY',
    'OBJECTION', 'TOWN_DECISION', 'COUNTY_DECISION', 'PAYING', 'COMPLETION', 'SETTLED', 'REFUSED', 'NOTIFIED', 'WITHDRAWN')),
  level text COLLATE "C" CHECK (level IN ('TOWNSHIP', 'COUNTY')),
  proposed_fen bigint CHECK (proposed_fen > 0),
  decided_fen bigint CHECK (decided_fen > 0),
  disbursed_fen bigint NOT NULL DEFAULT 0,
  opened_on date NOT NULL,
  overall_due_on date NOT NULL,                              -- last day for the decision
  state_since date NOT NULL,
  step_due_on date,
  decided_on date,
  completion_due_on date,                                    -- aid was given first: until then the papers
  completed_on date,
  filed_on date,
  statements jsonb NOT NULL,
  version bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT app_now(),
  CHECK (disbursed_fen BETWEEN 0 AND coalesce(decided_fen, 0)),
  CHECK ((decided_fen IS NOT NULL) = (state IN ('PAYING', 'COMPLETION', 'SETTLED'))),
  CHECK ((decided_fen IS NOT NULL) = (level IS NOT NULL)),
  CHECK ((decided_on IS NOT NULL) = (state IN ('PAYING', 'COMPLETION', 'SETTLED', 'REFUSED', 'NOTIFIED'))),
  CHECK (state <> 'SETTLED' OR disbursed_fen = decided_fen),
  CHECK (state NOT IN ('URGENT', 'PAYING', 'COMPLETION', 'SETTLED') OR path IS NOT NULL),
  CHECK ((completion_due_on IS NOT NULL) = (decided_fen IS NOT NULL AND path = 'EMERGENCY'))
);
CREATE INDEX aid_case_by_area ON aid_case (area, overall_due_on, id);
CREATE INDEX aid_case_by_state ON aid_case (state, overall_due_on, id);
CREATE INDEX aid_case_by_household ON aid_case (household_id, decided_on);
CREATE INDEX aid_case_by_person ON aid_case (id_index, decided_on) WHERE id_index IS NOT NULL;
SELECT scope_by_area('aid_case');
SELECT keep_history('aid_case');

-- Every transition with actor, unit, time, reason, evidence and the deadline it had.
CREATE TABLE aid_case_step (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES aid_case,
  area text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  from_state text COLLATE "C",
  to_state text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  unit text NOT NULL,
  taken_at timestamptz NOT NULL,
  reason text,
  evidence jsonb NOT NULL DEFAULT '[]',
  statement jsonb NOT NULL,
  due_on date,
  late boolean NOT NULL
);
CREATE INDEX aid_case_step_by_case ON aid_case_step (case_id, id);
SELECT scope_by_area('aid_case_step');
SELECT append_only('aid_case_step');

-- What the rules found before a proposal, a decision or a completion, whole and hashed: the record can be derived again from itself.
CREATE TABLE aid_assessment (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES aid_case,
  area text COLLATE "C" NOT NULL,
  as_of date NOT NULL,
  hash text COLLATE "C" NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  record text NOT NULL,
  assessed_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX aid_assessment_by_case ON aid_assessment (case_id, id);
SELECT scope_by_area('aid_assessment');
SELECT append_only('aid_assessment');

-- What hung on the notice board: only what may be published. A restart is a new row.
CREATE TABLE aid_publicity (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES aid_case,
  area text COLLATE "C" NOT NULL,
  village text NOT NULL,
  head_name text NOT NULL,
  persons integer NOT NULL,
  programme text NOT NULL,
  amount_fen bigint NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  place text NOT NULL,
  hotline text NOT NULL,
  CHECK (until_on > from_on)
);
CREATE INDEX aid_publicity_by_case ON aid_publicity (case_id, id);
SELECT scope_by_area('aid_publicity');
SELECT append_only('aid_publicity');

-- The notice (不予救助通知书) of a refusal, as it was made out.
CREATE TABLE aid_refusal (
  case_id uuid PRIMARY KEY REFERENCES aid_case,
  area text COLLATE "C" NOT NULL,
  no text COLLATE "C" NOT NULL UNIQUE,
  applicant text NOT NULL,
  village text NOT NULL,
  programme text NOT NULL,
  applied_on date NOT NULL,
  reason text NOT NULL,
  findings jsonb NOT NULL,                                   -- what spoke against it: sentence and clauses
  unit text NOT NULL,
  issued_on date NOT NULL,
  hotline text NOT NULL
);
SELECT scope_by_area('aid_refusal');
SELECT append_only('aid_refusal');

-- Payments with their voucher. Payee and account are sealed; their sum stands in the case, which never pays more than was decided.
CREATE TABLE aid_disbursement (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES aid_case,
  area text COLLATE "C" NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  method text COLLATE "C" NOT NULL CHECK (method IN ('BANK', 'CASH', 'KIND')),
  paid_on date NOT NULL,
  payee_cipher bytea NOT NULL,
  payee_masked text NOT NULL,
  account_cipher bytea,
  account_masked text,
  voucher uuid NOT NULL,
  recorded_by text NOT NULL,
  recorded_name text NOT NULL,
  unit text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((method = 'BANK') = (account_cipher IS NOT NULL)),
  CHECK ((account_cipher IS NULL) = (account_masked IS NULL))
);
CREATE INDEX aid_disbursement_by_case ON aid_disbursement (case_id, id);
SELECT scope_by_area('aid_disbursement');
SELECT append_only('aid_disbursement');

-- What belongs to an open case goes with a household that moves: only its place may change, and only by the system role.
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['aid_case_step', 'aid_assessment', 'aid_publicity', 'aid_refusal', 'aid_disbursement'] LOOP
    EXECUTE format('GRANT UPDATE (area) ON %I TO %I', part, app_role('system'));
  END LOOP;
END
$$;
