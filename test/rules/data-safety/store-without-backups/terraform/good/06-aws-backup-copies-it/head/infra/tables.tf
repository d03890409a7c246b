resource "aws_dynamodb_table" "payments" {
  name         = "payments"
  hash_key     = "payment_id"
  billing_mode = "PAY_PER_REQUEST"

  tags = {
    backup = "daily"
  }
}
