resource "aws_dynamodb_table" "payments" {
  name         = "payments"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

}
resource "aws_dynamodb_table" "refunds" {
  name         = "refunds"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

}
