resource "aws_dynamodb_table" "payments" {
  name         = "payments"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "session_id"

  ttl {
    attribute_name = "expires_at"
    enabled        = true
  }
}
