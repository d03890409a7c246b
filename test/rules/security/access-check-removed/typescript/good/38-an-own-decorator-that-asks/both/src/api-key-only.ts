import { applyDecorators, UseGuards } from '@nestjs/common'
import { ApiKeyGuard } from './api-key.guard'
export const ApiKeyOnly = () => applyDecorators(UseGuards(ApiKeyGuard))
