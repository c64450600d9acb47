SELECT copy_of_events('household', 'assistance-households', 'household', 'household_member');
