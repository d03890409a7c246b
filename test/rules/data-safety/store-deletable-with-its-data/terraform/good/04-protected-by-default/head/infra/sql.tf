resource "google_sql_database_instance" "main" {
  name             = "main"
  database_version = "POSTGRES_17"

  settings {
    tier = "db-custom-2-7680"
  }
}
