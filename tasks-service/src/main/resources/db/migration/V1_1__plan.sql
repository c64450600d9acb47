-- The county plan, word for word. Written only by the repeatable migration that reads policy/plan-clauses.json.
CREATE TABLE plan_document (
  doc text PRIMARY KEY,
  issuer text NOT NULL,
  issued date NOT NULL
);

CREATE TABLE plan_task (
  no int PRIMARY KEY,
  part text NOT NULL,
  title text NOT NULL
);

CREATE TABLE plan_task_unit (
  task_no int NOT NULL REFERENCES plan_task ON DELETE CASCADE DEFERRABLE,
  position int NOT NULL,
  duty text NOT NULL CHECK (duty IN ('LEAD', 'RESPONSIBLE')),
  unit_name text NOT NULL,
  PRIMARY KEY (task_no, position)
);

CREATE TABLE plan_clause (
  id text PRIMARY KEY,
  task_no int NOT NULL REFERENCES plan_task ON DELETE CASCADE DEFERRABLE,
  position int NOT NULL,
  text text NOT NULL,
  kind text NOT NULL,
  mechanisms text[] NOT NULL,
  metric text,
  comparison text,
  target numeric,
  target_unit text,
  deadline date,
  deadline_basis text,
  UNIQUE (task_no, position)
);

SELECT unscoped('plan_document', 'the county plan is public inside the suite');
SELECT unscoped('plan_task', 'the county plan is public inside the suite');
SELECT unscoped('plan_task_unit', 'the county plan is public inside the suite');
SELECT unscoped('plan_clause', 'the county plan is public inside the suite');

DO $$
BEGIN
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON plan_document, plan_task, plan_task_unit, plan_clause FROM %I, %I',
    app_role('app'), app_role('system'));
END
$$;
