resource "google_cloud_run_v2_service" "api" {
  template {
    containers {
      env {
        name = "API_TOKEN"

        value_source {
          secret_key_ref {
            secret  = "api-token-of-production"
            version = "latest"
          }
        }
      }
    }
  }
}

variable "token_ttl" {
  default = "3600"
}
