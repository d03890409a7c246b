resource "aws_sqs_queue" "dead" {
  name = "dead"

  redrive_allow_policy = jsonencode({
    redrivePermission = "allowAll"
  })
}

resource "aws_lambda_event_source_mapping" "dead" {
  event_source_arn = aws_sqs_queue.dead.arn
  function_name    = aws_lambda_function.alert.arn
}
