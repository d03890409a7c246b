resource "google_sql_database_instance" "main" {
  name             = "main"
  database_version = "POSTGRES_17"
  region           = "europe-west1"

  settings {
    tier = "db-custom-2-7680"

    backup_configuration {
      enabled = false # <- finding
    }
  }
}
