// Communication Services with a domain that Azure gives, and an own one besides it if there is one.
param token string
param tags object
param dataLocation string
@description('Own domain; empty: none')
param ownDomain string
@description('An own domain can be linked only once its DNS records are verified')
param ownDomainVerified bool
param sender string
param senderName string
@description('Who may send')
param principalId string

var communicationAndEmailServiceOwner = '09976791-48a7-449e-bb21-39d1a415f350'
var hasOwn = !empty(ownDomain)
var usesOwn = hasOwn && ownDomainVerified
// This name every domain has; others have to be made.
var defaultSender = 'DoNotReply'

resource service 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'email-${token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource given 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: service
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'AzureManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource own 'Microsoft.Communication/emailServices/domains@2023-04-01' = if (hasOwn) {
  parent: service
  name: hasOwn ? ownDomain : 'none'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource ownSender 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (usesOwn && toLower(sender) != toLower(defaultSender)) {
  parent: own
  name: toLower(sender)
  properties: {
    username: sender
    displayName: senderName
  }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: 'acs-${token}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: usesOwn ? [given.id, own.id] : [given.id]
  }
}

// The smallest built-in role that may send mail, on this one resource.
resource maySend 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, principalId, communicationAndEmailServiceOwner)
  scope: communication
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId(
      'Microsoft.Authorization/roleDefinitions',
      communicationAndEmailServiceOwner
    )
  }
}

output communicationId string = communication.id
output endpoint string = 'https://${communication.properties.hostName}'
output mailFrom string = usesOwn
  ? '${senderName} <${sender}@${ownDomain}>'
  : '${senderName} <${defaultSender}@${given.properties.mailFromSenderDomain}>'
output ownDomainRecords object = hasOwn ? own!.properties.verificationRecords : {}
