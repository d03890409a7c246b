resource "aws_sqs_queue" "failures" {
  name = "failures"
}

resource "aws_lambda_event_source_mapping" "changes" {
  event_source_arn = aws_dynamodb_table.orders.stream_arn
  function_name    = aws_lambda_function.worker.arn

  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.failures.arn
    }
  }
}

resource "aws_lambda_event_source_mapping" "failures" {
  event_source_arn = aws_sqs_queue.failures.arn
  function_name    = aws_lambda_function.alert.arn
}
