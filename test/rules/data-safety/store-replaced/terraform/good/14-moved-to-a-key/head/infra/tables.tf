resource "aws_dynamodb_table" "events" {
  for_each     = toset(["events"])
  name         = "events"
  hash_key     = "id"
  billing_mode = "PAY_PER_REQUEST"
}

moved {
  from = aws_dynamodb_table.events
  to   = aws_dynamodb_table.events["events"]
}
