resource "google_kms_crypto_key" "tokens" {
  name            = "tokens"
  key_ring        = google_kms_key_ring.main.id
  rotation_period = "7776000s" # <- finding
}
