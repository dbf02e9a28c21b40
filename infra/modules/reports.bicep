// Event Grid brings the delivery reports of Communication Services to POST /api/mail-delivery-reports.
param token string
param tags object
param communicationId string
param appOrigin string
@secure()
@description('One key, or two with a comma between: the first is used')
param deliveryKeys string

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: 'evgt-${token}'
  location: 'global'
  tags: tags
  properties: {
    source: communicationId
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'mail-delivery-reports'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived']
    }
    destination: {
      endpointType: 'WebHook'
      properties: {
        // In the query, because Event Grid sends that with its first question too.
        endpointUrl: '${appOrigin}/api/mail-delivery-reports?key=${uriComponent(trim(split(deliveryKeys, ',')[0]))}'
        maxEventsPerBatch: 20
        preferredBatchSizeInKilobytes: 32
      }
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
}
