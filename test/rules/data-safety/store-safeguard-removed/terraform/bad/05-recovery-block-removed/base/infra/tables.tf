resource "aws_dynamodb_table" "payments" {
  name         = "payments"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"

  point_in_time_recovery {
    enabled = true
  }
}
