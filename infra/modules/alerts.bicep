// Alerts on what the logs say. Metrics will not do: those of queues are taken once an hour, over all queues together.
param token string
param location string
param tags object
param workspaceId string
@description('Who gets the alerts; empty: nobody')
param email string
param serverErrorPercent int

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'alerts-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'accounts'
    emailReceivers: empty(email)
      ? []
      : [
          {
            name: 'operators'
            emailAddress: email
            useCommonAlertSchema: true
          }
        ]
  }
}

// Every message that reaches account-mail-poison starts record-failed-mail, which logs one line.
resource mailFailed 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'mail-failed-${token}'
  location: location
  tags: tags
  properties: {
    displayName: 'A mail could not be sent'
    description: 'Messages have reached the queue account-mail-poison. docs/deploy.md says what to do.'
    enabled: true
    severity: 2
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: '''
            union
              (AppRequests | where Name == 'record-failed-mail'),
              (AppTraces | where Message contains '"operation":"record-failed-mail"')
          '''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

// ItemCount counts what sampling has left out; fewer than five errors are no rate.
var serverErrors = '''
  AppRequests
  | where isnotempty(Url)
  | summarize All = sum(ItemCount), Failed = sumif(ItemCount, toint(ResultCode) >= 500)
  | where Failed >= 5 and Failed * 100 >= All * {0}
'''

resource serverErrorRate 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'server-errors-${token}'
  location: location
  tags: tags
  properties: {
    displayName: 'Too many answers are server errors'
    description: '${serverErrorPercent} % or more of the answers had a 5xx status. docs/deploy.md says what to do.'
    enabled: true
    severity: 1
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: format(serverErrors, serverErrorPercent)
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}
