-- The consumer hears indicators too: what it has heard of them stands, since nothing it hears again is newer.
SELECT copy_of_events('case', 'tasks-indicators', 'known_household', 'recognised_case', 'overdue_case');
