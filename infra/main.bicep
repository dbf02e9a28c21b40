// All of partner-accounts in one resource group: app, storage, keys, mail, monitoring. docs/deploy.md lists the parameters.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Name of the azd environment; part of every name')
param environmentName string

@minLength(1)
@description('Region of everything but mail')
param location string

@description('Resource group, created if missing; empty: rg- and the environment name')
param resourceGroupName string = ''

@description('Tags of every resource')
param tags object = {}

@description('Where Communication Services keeps mail data, such as Europe; cannot be changed later')
param dataLocation string

@description('Own mail domain, such as mail.contoso.example; empty: only the domain that Azure gives')
param mailDomain string = ''

@description('Whether the DNS records of the own mail domain are verified: only then it is linked and used')
param mailDomainVerified bool = false

@description('Local part of the sender of all mails on the own mail domain')
param mailSender string = 'DoNotReply'

@description('Display name of the sender')
param mailSenderName string

@description('Whether delivery reports come in; switch on after the first deployment of the code')
param deliveryReports bool = false

@description('Issuers whose tokens count: the list that TOKEN_ISSUERS takes')
param tokenIssuers array

@description('Client of the invitation page at the first issuer; empty: it signs nobody in')
param signInClientId string = ''

@description('Where that issuer signs people in, as in its discovery document')
param signInAuthorizationEndpoint string = ''

@description('Where that issuer gives tokens, as in its discovery document')
param signInTokenEndpoint string = ''

@description('What the page asks for; many issuers want a scope of the API in it')
param signInScope string = 'openid profile email'

@description('Scheme and authority that clients use; empty: the address that Azure gives')
param publicOrigin string = ''

@description('Where publishers sign in; empty: the public origin')
param portalUrl string = ''

@description('What links in mails start with; empty: the page of this app')
param linkBase string = ''

@description('Names that the name policy lets pass')
param nameExceptions array = []

@description('The settings that begin with LIMIT_')
param limits object = {
  LIMIT_USERS: '500'
  LIMIT_PENDING_INVITATIONS: '100'
  LIMIT_INVITATIONS_PER_DAY: '200'
  LIMIT_SECONDS_BETWEEN_MAILS: '60'
  LIMIT_REGISTRATIONS_PER_DAY: '5'
  LIMIT_REGISTRATIONS_AWAITING_REVIEW: '3'
  LIMIT_WRITES_PER_MINUTE: '60'
  LIMIT_OPEN_REQUESTS_PER_MINUTE: '120'
  LIMIT_MAILS_PER_RECIPIENT_AND_DAY: '3'
}

@minValue(0)
@maxValue(10)
@description('Proxies whose X-Forwarded-For entries count; each gateway in front of the app adds one')
param trustedProxies int = 1

@description('OpenTelemetry collector (OTLP over HTTP) that gets traces besides Application Insights; empty: none')
param telemetryCollector string = ''

@allowed([512, 2048, 4096])
@description('Memory of one instance, in MB')
param instanceMemoryMB int = 2048

@minValue(40)
@maxValue(1000)
@description('Most instances that the app scales out to')
param maximumInstances int = 40

@minValue(0)
@maxValue(20)
@description('Instances that are always warm for HTTP; 0: none, the first request after a pause waits for a start')
param alwaysReadyInstances int = 0

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS', 'Standard_RAGRS', 'Standard_RAGZRS'])
@description('How storage is replicated')
param storageSku string = 'Standard_ZRS'

@minValue(30)
@maxValue(730)
@description('Days that logs are kept')
param logRetentionDays int = 30

@description('Who gets the alerts by e-mail; empty: nobody')
param alertEmail string = ''

@minValue(1)
@maxValue(100)
@description('Percentage of answers with a 5xx status, over 15 minutes, that is worth an alert')
param alertServerErrorPercent int = 2

@description('Object id of the group that may read and change the keys in the vault; empty: nobody by this template')
param keyOperatorsGroupId string = ''

@secure()
@description('Used only while the vault has none: name:key')
param linkKeys string

@secure()
@description('Used only while the vault has none')
param digestKey string

@secure()
@description('Used only while the vault has none')
param historyKey string

@secure()
@description('Used only while the vault has none')
param continuationKey string

@secure()
@description('Used only while the vault has none')
param promoKey string

@secure()
@description('Used only while the vault has none')
param mailDeliveryKeys string

var token = toLower(uniqueString(subscription().id, environmentName, location))
var allTags = union(tags, { 'azd-env-name': environmentName })
var vaultName = 'kv-${token}'

resource group 'Microsoft.Resources/resourceGroups@2022-09-01' = {
  name: empty(resourceGroupName) ? 'rg-${environmentName}' : resourceGroupName
  location: location
  tags: allTags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-accounts-${token}'
    location: location
    tags: allTags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    retentionDays: logRetentionDays
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    token: token
    location: location
    tags: allTags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
    serverErrorPercent: alertServerErrorPercent
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: allTags
    sku: storageSku
    principalId: identity.outputs.principalId
  }
}

module keys 'modules/keys.bicep' = {
  name: 'keys'
  scope: group
  params: {
    name: vaultName
    location: location
    tags: allTags
    principalId: identity.outputs.principalId
    operatorsGroupId: keyOperatorsGroupId
    linkKeys: linkKeys
    digestKey: digestKey
    historyKey: historyKey
    continuationKey: continuationKey
    promoKey: promoKey
    mailDeliveryKeys: mailDeliveryKeys
  }
}

module mail 'modules/mail.bicep' = {
  name: 'mail'
  scope: group
  params: {
    token: token
    tags: allTags
    dataLocation: dataLocation
    ownDomain: mailDomain
    ownDomainVerified: mailDomainVerified
    sender: mailSender
    senderName: mailSenderName
    principalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: 'func-accounts-${token}'
    planName: 'plan-${token}'
    location: location
    tags: allTags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    vaultUri: keys.outputs.uri
    insightsConnection: monitoring.outputs.insightsConnection
    mailEndpoint: mail.outputs.endpoint
    mailFrom: mail.outputs.mailFrom
    // Merged in depth: what the list itself says in signIn of its first issuer stays. The tests' parser wants the parentheses.
    tokenIssuers: empty(signInClientId)
      ? tokenIssuers
      : concat(
          [
            (union(first(tokenIssuers), {
              signIn: {
                clientId: signInClientId
                scope: signInScope
                authorizationEndpoint: signInAuthorizationEndpoint
                tokenEndpoint: signInTokenEndpoint
              }
            }))
          ],
          skip(tokenIssuers, 1)
        )
    publicOrigin: publicOrigin
    portalUrl: portalUrl
    linkBase: linkBase
    nameExceptions: nameExceptions
    limits: limits
    trustedProxies: trustedProxies
    telemetryCollector: telemetryCollector
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
  scope: group
}

// Event Grid asks the address for an answer when it is told of it, so the code has to be there first.
module reports 'modules/reports.bicep' = if (deliveryReports) {
  name: 'reports'
  scope: group
  params: {
    token: token
    tags: allTags
    communicationId: mail.outputs.communicationId
    appOrigin: app.outputs.origin
    deliveryKeys: vault.getSecret('MAIL-DELIVERY-KEYS')
  }
  dependsOn: [keys]
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_API_NAME string = app.outputs.name
output SERVICE_API_ENDPOINTS array = ['${app.outputs.origin}/api/health']
output KEY_VAULT_NAME string = vaultName
output MAIL_FROM string = mail.outputs.mailFrom
output MAIL_DOMAIN_RECORDS object = mail.outputs.ownDomainRecords
