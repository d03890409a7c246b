resource "aws_dynamodb_table" "events" {
  for_each     = toset(["events"]) # <- finding
  name         = "events"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
}
