-- A print on paper is found again in the export log by the number that stands on it.
CREATE INDEX log_entry_by_number ON log_entry ((body ->> 'number')) WHERE (body ->> 'number') IS NOT NULL;
