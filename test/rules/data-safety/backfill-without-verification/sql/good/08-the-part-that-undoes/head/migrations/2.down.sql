UPDATE people SET last_name = full_name;
