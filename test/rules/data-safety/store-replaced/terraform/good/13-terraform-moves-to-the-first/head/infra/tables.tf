resource "aws_dynamodb_table" "events" {
  count        = 1
  name         = "events"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
}
