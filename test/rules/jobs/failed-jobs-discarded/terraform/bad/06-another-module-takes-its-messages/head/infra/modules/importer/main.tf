variable "queue_arn" {}

resource "aws_lambda_event_source_mapping" "this" {
  event_source_arn = var.queue_arn
  function_name    = aws_lambda_function.this.arn
}

resource "aws_lambda_function" "this" {
  function_name = "importer"
  timeout       = 30
}
