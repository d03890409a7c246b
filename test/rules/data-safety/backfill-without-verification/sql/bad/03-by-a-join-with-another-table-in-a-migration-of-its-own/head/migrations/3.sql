UPDATE people SET team_id = m.team_id FROM memberships m WHERE m.person_id = people.id; -- <- finding
